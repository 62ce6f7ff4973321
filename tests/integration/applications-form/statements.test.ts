import { expect, vi } from "vitest";
import { sections } from "~/domain/application/sections";
import { saveSection } from "~/features/applications/sections/save-section.server";
import { test } from "../../support/database/database-test";
import { createDraft } from "./draft-world";

const most = 6;

test.for(sections)(
  "section $code is saved in few statements, the transaction's own included",
  async (section, { db, database }) => {
    const world = await createDraft(db);
    const client = await database.pool.connect();
    const sent = vi.spyOn(Object.getPrototypeOf(client) as typeof client, "query");
    client.release();
    try {
      const saved = await saveSection({ db, now: () => world.openAt }, world.author, {
        number: world.number,
        section,
        version: 0,
        answers: section.schema.parse({}),
        completed: true,
      });
      expect(saved.ok).toBe(true);
      expect(sent.mock.calls.length).toBeLessThanOrEqual(most);
      expect(sent.mock.calls.length).toBeGreaterThan(2);
    } finally {
      sent.mockRestore();
    }
  },
);
