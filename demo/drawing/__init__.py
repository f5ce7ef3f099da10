"""The illustrations and posters of the demo content, drawn with Pillow.

``python -m demo.drawing`` redraws every picture into ``demo/pictures``;
names given as arguments (``python -m demo.drawing laboratory``) redraw only those.
Every drawing is deterministic: it uses its own seeded random generator.
"""
