"""Presenters stand between controllers and views: they bring one what the other told.

Each looks after one matter: opening, editing, working, judging, saving. They hold no photo and
compute nothing; the window builds them once.
"""
