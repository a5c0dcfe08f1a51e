import type { Opened } from './open-connection.ts';
import type { DeskPort } from './ports.ts';

/** What an SP's metadata cannot do without: its name and where it takes responses. */
export const hasSpMetadata = ({ values }: Opened): boolean => Boolean(values['sp-entity-id'] && values['acs-url']);

/**
 * Hands out the service provider's values as an EntityDescriptor, for **Upload metadata file** at the identity provider. The writer comes
 * with a library of its own, which is loaded only when it is wanted.
 */
export async function saveSpMetadata({ connection, values, providers }: Opened, desk: DeskPort): Promise<void> {
  const { writeSpMetadata } = await import('../saml/metadata/write-sp.ts');
  const text = writeSpMetadata({
    entityId: values['sp-entity-id'] ?? '',
    acsUrls: [values['acs-url'] ?? ''],
    displayName: providers.sp.name,
    ...(values['email-claim-name'] ? { requestedAttributes: [{ name: values['email-claim-name'], required: true }] } : {}),
  });
  desk.download(`${connection.name.replace(/[^\p{L}\p{N}-]+/gu, '-')}-sp-metadata.xml`, 'application/samlmetadata+xml', text);
}
