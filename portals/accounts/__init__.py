"""Who signs in: citizens, parents, agents, editors, officials."""
