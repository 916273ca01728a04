"""Pure text craft that knows nothing of conflict, reports or readers."""
