// A static library needs one translation unit; the resources themselves are linked as objects.
