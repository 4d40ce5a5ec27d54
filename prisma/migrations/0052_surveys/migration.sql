-- CreateTable
CREATE TABLE "SurveyForm" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "surveyKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "definition" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "studies" TEXT[],
    "author" TEXT NOT NULL,
    "authorName" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "frozenAt" TIMESTAMPTZ(3),

    CONSTRAINT "SurveyForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SurveyAnswer" (
    "id" UUID NOT NULL,
    "pilotSlug" TEXT NOT NULL,
    "surveyKey" TEXT NOT NULL,
    "formVersion" INTEGER NOT NULL,
    "panelKey" TEXT NOT NULL,
    "pseudonym" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "page" INTEGER NOT NULL DEFAULT 0,
    "mode" TEXT NOT NULL DEFAULT 'screen',
    "enteredBy" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SurveyAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerTag" (
    "answerId" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "tag" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnswerTag_pkey" PRIMARY KEY ("answerId","question","tag")
);

-- CreateIndex
CREATE UNIQUE INDEX "SurveyForm_pilotSlug_surveyKey_version_key" ON "SurveyForm"("pilotSlug", "surveyKey", "version");

-- CreateIndex
CREATE INDEX "SurveyAnswer_pilotSlug_pseudonym_idx" ON "SurveyAnswer"("pilotSlug", "pseudonym");

-- CreateIndex
CREATE UNIQUE INDEX "SurveyAnswer_pilotSlug_surveyKey_pseudonym_key" ON "SurveyAnswer"("pilotSlug", "surveyKey", "pseudonym");

