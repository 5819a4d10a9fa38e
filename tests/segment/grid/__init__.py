"""Pages of every layout: a grid of how they may print their articles, pages drawn from it, and what is read of them."""
