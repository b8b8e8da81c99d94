"""What a record is: frozen attrs classes without any knowledge of files or formats."""
