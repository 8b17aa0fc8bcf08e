"""The command policy, on labelled commands and on what is made of them."""
