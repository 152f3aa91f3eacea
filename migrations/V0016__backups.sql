-- Where copies of the workshop go beside the one on this computer: a stick, a disk of another machine. Empty where nobody named a place.
ALTER TABLE workshop ADD COLUMN second_backup_place TEXT NOT NULL DEFAULT '';
