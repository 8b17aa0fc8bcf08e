"""What every operating system gives in its own way: processes, lock files, owners of files, imports."""
