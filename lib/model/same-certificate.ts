/** Do two texts hold the same certificate, whatever lines and markers are around its Base64? */
export function sameCertificate(left: string, right: string): boolean {
  const body = bodyOf(left);
  return body !== '' && body === bodyOf(right);
}

const bodyOf = (text: string) => text.replace(/-----[A-Z ]+-----/g, '').replace(/[\s=]+/g, '');
