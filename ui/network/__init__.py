"""The parts of the Connections page: its address, filters, drawing, side panel and paths."""
