"""Stories that an analyst would tell, clicked through in a real browser with no way out to the network."""
