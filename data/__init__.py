"""What is declared, not coded: ontology, shapes, lexicons, gazetteers, named queries, sample articles."""
