-- CreateTable
CREATE TABLE "outcome_departures" (
    "event" TEXT NOT NULL,
    "stretch" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,

    CONSTRAINT "outcome_departures_pkey" PRIMARY KEY ("event","stretch")
);
