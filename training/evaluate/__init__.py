"""How well photos are restored: scores of pairs, and reports that anyone can make again."""
