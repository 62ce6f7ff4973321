const longest = 254;
const oneAddress = /^[^\s\p{C}@,;:<>()[\]"\\]+@[\p{L}\p{N}.-]+$/u;
const strayMark = /@[.-]|\.\.|[.-]$/;

/**
 * The address, when it is exactly one and nothing else: no list, no name, no line end, no comment.
 *
 * @throws {RangeError} otherwise, without repeating it
 */
export function singleRecipient(address: string): string {
  if (address.length > longest || !oneAddress.test(address) || strayMark.test(address)) {
    throw new RangeError("a letter goes to exactly one address");
  }
  return address;
}
