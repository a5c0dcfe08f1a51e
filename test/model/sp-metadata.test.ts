import { expect, test } from 'vitest';
import { hasSpMetadata, saveSpMetadata } from '../../lib/model/sp-metadata.ts';
import type { Opened } from '../../lib/model/open-connection.ts';
import { guideById, providerById } from '../../lib/guide/index.ts';
import { valuesOf } from '../../lib/connection/index.ts';
import { readMetadata } from '../../lib/saml/metadata/index.ts';
import { complete, empty } from '../findings/set-up.ts';
import { fakePorts } from './fake-ports.ts';

function opened(connection = complete()): Opened {
  const guide = guideById(connection.guide)!;
  return {
    connection,
    guide,
    providers: { idp: providerById(guide.idp)!, sp: providerById(guide.sp)! },
    values: valuesOf(connection, guide),
  };
}

test('the values of the service provider, as a file that reads back as them', async () => {
  const { ports, log } = fakePorts();
  const about = opened();
  expect(hasSpMetadata(about)).toBe(true);
  await saveSpMetadata(about, ports.desk);
  const [file] = log.downloads;
  expect(file?.name).toMatch(/-sp-metadata\.xml$/);
  const [entity] = readMetadata(file!.text).entities;
  expect(entity).toMatchObject({
    entityId: about.values['sp-entity-id'],
    sp: { assertionConsumerServices: [{ location: about.values['acs-url'] }] },
  });
});

test('nothing to hand out while the name or the reply URL is missing', () => {
  expect(hasSpMetadata(opened(empty()))).toBe(false);
});
