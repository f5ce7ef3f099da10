"""The demonstration content: data files, pictures, and the code that builds pages from them."""
