-- CreateTable
CREATE TABLE "AnswerMask" (
    "answerId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerMask_pkey" PRIMARY KEY ("answerId","question")
);

-- What was noted of answers that are gone
DELETE FROM "AnswerTag" WHERE "answerId" NOT IN (SELECT "id" FROM "SurveyAnswer");

-- AddForeignKey
ALTER TABLE "AnswerTag" ADD CONSTRAINT "AnswerTag_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "SurveyAnswer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerMask" ADD CONSTRAINT "AnswerMask_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "SurveyAnswer"("id") ON DELETE CASCADE ON UPDATE CASCADE;
