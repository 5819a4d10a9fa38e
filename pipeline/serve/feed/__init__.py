"""Feeding warehouses from a lake: PostgreSQL directly, others by folders that they load."""
