-- CreateTable
CREATE TABLE "outcome_sets" (
    "workspace_id" TEXT NOT NULL,
    "season" INTEGER NOT NULL,
    "basis" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "consented" DATE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "given" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outcome_sets_pkey" PRIMARY KEY ("workspace_id","season")
);

-- CreateTable
CREATE TABLE "outcomes" (
    "id" BIGSERIAL NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "season" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "stretch" INTEGER NOT NULL,
    "said" DOUBLE PRECISION NOT NULL,
    "came" BOOLEAN NOT NULL,
    "group_id" BIGINT,
    "seen" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "outcomes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcome_groups" (
    "id" BIGSERIAL NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "outcome_groups_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outcomes_workspace_id_season_idx" ON "outcomes"("workspace_id", "season");

-- CreateIndex
CREATE INDEX "outcomes_group_id_idx" ON "outcomes"("group_id");

-- AddForeignKey
ALTER TABLE "outcome_sets" ADD CONSTRAINT "outcome_sets_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_workspace_id_season_fkey" FOREIGN KEY ("workspace_id", "season") REFERENCES "outcome_sets"("workspace_id", "season") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "outcome_groups"("id") ON DELETE SET NULL ON UPDATE CASCADE;
