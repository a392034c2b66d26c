"""The parts of the Events page: its facets, and the charts in which they can be chosen by drawing and clicking."""
