"""A client of language servers that takes nothing on trust: its bytes, its messages, and what it holds replies against."""

from client.capabilities import EVERYTHING, with_parts
from client.conversation import Client, Refused
from client.process import Gone, Server, TooLate

__all__ = ["EVERYTHING", "Client", "Gone", "Refused", "Server", "TooLate", "with_parts"]
