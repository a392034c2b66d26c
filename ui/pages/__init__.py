"""One file a page of the explorer."""
