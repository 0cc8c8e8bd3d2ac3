"""Owns the built site's folder: it is renewed as a whole, or stays as it was."""

from case_studies.publish.host import command, environment
from case_studies.publish.renew import renew, time_limit

__all__ = ["command", "environment", "renew", "time_limit"]
