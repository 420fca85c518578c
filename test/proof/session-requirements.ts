/** What a session must get right, and the names of the tests that show it. */
export interface SessionRequirement {
  readonly requirement: string
  /** Each text is a part of the name of a test; all of them must have passed. */
  readonly tests: readonly string[]
}

export const sessionRequirements: readonly SessionRequirement[] = [
  {
    requirement: 'Concurrent calls that need a refresh share one',
    tests: ['shares one refresh among any number of concurrent calls', 'lets a call join a refresh that is under way'],
  },
  {
    requirement: 'A late 401 to an older token is replayed with the current one, without a refresh',
    tests: ['replays a late 401 with the current token, without another refresh'],
  },
  {
    requirement: 'A replay carries the whole request, whatever its body; a stream is sent once',
    tests: [
      'replays a JSON body with its path and its headers',
      'replays a multipart body with the bytes, the name and the type of its file',
      'replays the form of a call to Notes',
      'lets the 401 to a stream surface, and sends the stream once',
    ],
  },
  {
    requirement: 'A replay carries the new credential, and nobody waits for the body of the refused reply',
    tests: [
      'puts the new credential in the place of the old one, and sends it once',
      'neither reads nor waits for the body of the refused reply, and drops it',
    ],
  },
  {
    requirement: 'A call makes one refresh and one replay; a second 401 surfaces and harms no session',
    tests: ['makes one refresh and one replay for a call, and lets a second 401 surface'],
  },
  {
    requirement: 'A refresh does not pass through the session itself',
    tests: ['keeps the session out of the refresh itself'],
  },
  {
    requirement: 'The contract says which operations carry a credential',
    tests: ['knows of all operations of all services', 'is no end of the session, and starts no refresh'],
  },
  {
    requirement: 'A 401 to a call without a credential starts no refresh',
    tests: ['does not refresh for a 401 to a call that carried no credential'],
  },
  {
    requirement: 'Only a definite refusal of the refresh ends the session',
    tests: ['of 400 ends the session', 'of 401 ends the session', 'of 403 ends the session', 'of 406 ends the session'],
  },
  {
    requirement: 'A token is renewed ahead of its end, and used while it is good if that fails for a passing reason',
    tests: [
      'refreshes first, once for all concurrent calls, and sends none of them with the old token',
      'the call goes out with the token while it is good',
    ],
  },
  {
    requirement: 'A refresh that hangs is aborted, and all who wait are told',
    tests: ['a refresh that hangs is aborted at its time limit, and all who wait for it are told'],
  },
  {
    requirement: 'A refresh that ended is forgotten; all who wait are rejected, and no rejection is unhandled',
    tests: ['after a failed refresh all waiters are rejected, nothing is unhandled', 'leaves no rejection unhandled'],
  },
  {
    requirement: 'After a passing failure there is a back-off',
    tests: ['answers with the failure itself while it waits, and does not ask the service', 'differs by chance'],
  },
  {
    requirement: 'A reply without a new refresh token keeps the old one',
    tests: [
      'keeps the refresh token where a refresh brings no other',
      'is refreshed again and again with the r. token, and never with the d. value that it gives',
    ],
  },
  {
    requirement: 'The new pair is stored before those who wait go on, and survives in memory if the storage fails',
    tests: ['stores the new pair before those who wait go on', 'goes on with the new pair in memory when the storage'],
  },
  {
    requirement: 'What lands after a sign-out or another sign-in is dropped',
    tests: [
      'during a refresh drops what that brings, and lets go of those who wait',
      'during a sign-in drops that, too',
      'is not written to by the rest of what the one before had begun',
    ],
  },
  {
    requirement: 'A late failure deletes no newer session',
    tests: ['keeps a newer session when an older call is refused late'],
  },
  {
    requirement: 'A sign-out clears locally whatever the service does, and outlives the page',
    tests: [
      'succeeds when the service is not there at all',
      'clears the session before the service has answered',
      'outlives the page: the call, and no other, has keepalive',
    ],
  },
  {
    requirement: 'Services without a refresh end the session once; a password change replaces the secret in one step',
    tests: ['FitTrackee is over after a month, once for all calls', 'replaces the stored password in one step'],
  },
  {
    requirement: 'Tabs on one storage refresh once, under a bounded lock',
    tests: [
      'refresh once when the token expires in both',
      'goes on without a lock that is never granted',
      'reads the storage again under the lock',
    ],
  },
  {
    requirement: 'A sign-out and new tokens reach the other tabs, without echo',
    tests: [
      'sign-in, refresh and sign-out of the first reach the other',
      'tells each event once in each tab, and the tab that hears of it says nothing',
    ],
  },
  {
    requirement: 'Two clients of one page on one key share one session',
    tests: ['has two clients of one page on one key share one session, and refresh once'],
  },
  {
    requirement: 'A life counts from the receipt of the token, by no clock that may be wrong',
    tests: [
      'counts a token’s life from the moment at which it came',
      'leaves the expiry open where NWApp says expires',
    ],
  },
  {
    requirement: 'There are no timers: a token is renewed when it is read',
    tests: ['renews before the first call of a laptop that slept'],
  },
  {
    requirement: 'A storage that is absent, throws, is full or holds rubbish is no crash; it is read once',
    tests: [
      'goes through a whole session without a storage',
      'what pretends to be one through __proto__',
      'is read once, however many first calls wait for it',
    ],
  },
  {
    requirement: 'An import touches nothing, and two users of one server process never meet',
    tests: ['touches no global, adds none, listens to nothing and starts no timer', 'serve two users, who never meet'],
  },
  {
    requirement: 'Listeners are not awaited, may throw, unsubscribe, and call any method',
    tests: [
      'that never comes to an end is not waited for',
      'that throws or rejects harms neither the call nor the other listeners',
      'a listener may sign out while calls wait for the refresh that it hears of',
    ],
  },
  {
    requirement: 'Credentials go to the origin of the base URL alone, and follow no redirect',
    tests: ['a redirect to another origin takes no credential along', 'does not take x-access-token along'],
  },
  {
    requirement: 'No secret in an error, its cause, a log line or a URL',
    tests: [
      'has no secret in any URL, nor in what a client shows of itself',
      'no error shows a token to `util.inspect`',
    ],
  },
  {
    requirement: 'Basic credentials are UTF-8, and a password may have a colon',
    tests: ['Fluency Box signs in with the password'],
  },
  {
    requirement: 'Success is response.ok; no reply gives a SyntaxError',
    tests: ['takes an empty 401 for the failure that it is', 'gives undefined for a 204, which is a success'],
  },
  {
    requirement: "A caller's abort detaches that caller alone; time limits count each attempt, not the refresh",
    tests: [
      'lets that caller go while a refresh is on its way, which goes on for the others',
      'counts for each attempt anew',
      'does not count the wait for a refresh',
    ],
  },
  {
    requirement: 'Only calls that can be repeated are tried again, with Retry-After and chance',
    tests: ['is tried again after', 'is not tried again after 500', 'a wait differs by chance'],
  },
  {
    requirement: '`fetch` is looked up when a call is made',
    tests: ['uses a global fetch that was replaced after the client was made', 'MSW that begins to listen after'],
  },
]
