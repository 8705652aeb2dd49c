/** Why a feed could not be imported, in one line for the person who runs the server. */
export class FeedFault extends Error {
  override readonly name = 'FeedFault';
}
