"""Where the graph lives: one backend contract, embedded and over HTTP."""
