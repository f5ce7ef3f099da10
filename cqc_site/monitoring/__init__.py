"""For whoever runs the site: is it alive, is it ready, which queries are slow, how many requests it answers."""
