"""The server: SPARQL over HTTP, every query in a process that can be ended, and the place where pages are mounted.

``nursery`` and ``worker`` run in processes of their own and know nothing of HTTP; ``pool`` holds them; ``desk`` follows
the store and asks; ``protocol``, ``negotiation``, ``endpoint`` and ``description`` speak the SPARQL 1.1 Protocol;
``guards`` and ``accesslog`` stand around every request.
"""
