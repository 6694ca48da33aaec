export const suggest = {
  title: "Suggest a correction",
  lead: "Tell the analysts what is wrong here. No account and no name is needed; what you see in this cell is sent along.",
  text: "What is wrong",
  textHint: "10 to 2,000 characters.",
  source: "Address of a source that says so (may be left empty)",
  send: "Send",
  sending: "Sending …",
  sent: "Thank you. It is on the analysts’ desk now. What they change stands in the history.",
  offline: "It could not be sent. Your text is still here: check your connection and send it again.",
  refused: (detail: string) => `It was not sent. ${detail} Your text is still here.`,
  done: {
    title: "Thank you",
    text: "Your suggestion is on the analysts’ desk now. What they change stands in the history.",
  },
  failed: {
    title: "It was not sent",
    again: "Go back with your browser: your text should still be there.",
    problems: {
      "too-many": "There were too many suggestions from your side within the hour. Send it later.",
      invalid:
        "A field could not be used. The text needs 10 to 2,000 characters, and the address, if there is one, begins with http:// or https://.",
      "too-large": "It is too long. The text may have at most 2,000 characters.",
      "not-found": "There is no such cell.",
      unavailable: "The database does not answer at the moment. Nothing is lost: try again shortly.",
    },
    other: "Try again; if it stays, tell whoever runs this copy of Parley.",
  },
  back: "To the matrix",
  history: "To the history",
} as const;
