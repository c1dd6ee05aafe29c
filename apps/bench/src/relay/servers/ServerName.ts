/** The servers that the benchmark of the relay runs, each in a process of its own. */
export type ServerName = 'sandbox' | 'relay' | 'relayInHono' | 'forwarder' | 'streamHelper' | 'bareResponse'
