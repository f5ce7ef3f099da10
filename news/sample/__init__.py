"""Realistic releases by the thousand, to see how the site behaves when it has grown: `manage.py load_sample`."""
