"""The requests of the demonstration: sent and processed through the product, as people would have."""
