"""What this build makes, published all at once.

Takes files from the other rooms; compares them with `output/`, keeps what is the same, and puts the
rest in place only when the whole build has succeeded. Until then the last good output stays.
"""
