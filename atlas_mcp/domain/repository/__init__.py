"""What a repository needs of the machine that it is to run on, read from its files. Pure: text goes in, needs come out.

A reader finds what one sort of file says (`readers`); `merging` makes needs of that, and says where two disagree.
Nothing of a repository is ever run, and what its files say is believed as a wish and never as an instruction.
"""
