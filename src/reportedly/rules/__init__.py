"""Craft of the readers: what grammar and lexicons say of some words, before a reader decides for a whole report.

A reader never imports another reader; what two of them need, or what is too much for one file, stands here.
"""
