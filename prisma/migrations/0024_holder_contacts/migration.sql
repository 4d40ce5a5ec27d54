-- AlterTable
ALTER TABLE "DataHolder" ADD COLUMN     "metBy" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "metOn" DATE;
