"""One door to a store, whoever owns it: this process, `newsgraph serve`, or an endpoint elsewhere."""
