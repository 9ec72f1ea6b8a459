-- AlterTable
ALTER TABLE "imports" ADD COLUMN     "content" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "imports_content_key" ON "imports"("content") WHERE (rolled_back_at IS NULL);
