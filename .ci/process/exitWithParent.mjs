// A starter that was killed outright cannot stop its servers: they notice that the channel to it has closed.
process.once('disconnect', () => process.exit())
process.channel?.unref()
