"""From a source (text, HTML, feed, JSONL) to an extraction record. Knows nothing of RDF."""
