-- Being on another workshop's guest list is one thing, being written to another: the letter is told by the guest's row.
UPDATE "CastingWish" SET "state" = 'listed' WHERE "state" = 'invited';
