-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "alias_kind" AS ENUM ('acgme', 'nrmp', 'name', 'id');

-- CreateTable
CREATE TABLE "programs" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "institution" TEXT,
    "specialty" TEXT NOT NULL,
    "state" TEXT,
    "city" TEXT,
    "positions" INTEGER,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "identity" TEXT NOT NULL,
    "merged_into" TEXT,
    "changed" INTEGER NOT NULL,
    "import_id" TEXT,

    CONSTRAINT "programs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aliases" (
    "id" BIGSERIAL NOT NULL,
    "program_id" TEXT NOT NULL,
    "kind" "alias_kind" NOT NULL,
    "value" TEXT NOT NULL,
    "season" INTEGER,
    "track_name" TEXT,
    "track_type" TEXT,
    "import_id" TEXT,

    CONSTRAINT "aliases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "trust" TEXT NOT NULL,
    "licence" TEXT NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" BIGSERIAL NOT NULL,
    "program_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "source_id" TEXT NOT NULL,
    "day" TEXT,
    "trust" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "quote" TEXT,
    "season" INTEGER,
    "import_id" TEXT,
    "standing" BOOLEAN NOT NULL DEFAULT false,
    "created" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" TEXT NOT NULL,
    "key" TEXT,
    "source_id" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "counts" JSONB NOT NULL,
    "report" JSONB NOT NULL,
    "moves" JSONB NOT NULL DEFAULT '[]',
    "stored_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rolled_back_at" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "database_version" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "database_version_pkey" PRIMARY KEY ("one")
);

-- CreateIndex
CREATE INDEX "programs_identity_idx" ON "programs"("identity");

-- CreateIndex
CREATE INDEX "programs_import_id_idx" ON "programs"("import_id");

-- CreateIndex
CREATE INDEX "programs_changed_idx" ON "programs"("changed");

-- CreateIndex
CREATE INDEX "aliases_import_id_idx" ON "aliases"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "aliases_code_key" ON "aliases"("kind", "value") WHERE (kind <> 'name');

-- CreateIndex
CREATE UNIQUE INDEX "aliases_program_id_kind_value_key" ON "aliases"("program_id", "kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "sources_name_key" ON "sources"("name");

-- CreateIndex
CREATE INDEX "claims_program_id_field_idx" ON "claims"("program_id", "field");

-- CreateIndex
CREATE INDEX "claims_import_id_idx" ON "claims"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "imports_key_key" ON "imports"("key");

-- AddForeignKey
ALTER TABLE "programs" ADD CONSTRAINT "programs_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "programs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programs" ADD CONSTRAINT "programs_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "programs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aliases" ADD CONSTRAINT "aliases_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_program_id_fkey" FOREIGN KEY ("program_id") REFERENCES "programs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "sources"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- The only row: every mutation raises the number. The name is new wherever the migrations run.
INSERT INTO "database_version" ("one", "name", "version") VALUES (true, substr(gen_random_uuid()::text, 1, 8), 1);
ALTER TABLE "database_version" ADD CONSTRAINT "database_version_one_row" CHECK ("one");
