"""The knowledge graph: model, store, resolution, queries, networks and exports."""
