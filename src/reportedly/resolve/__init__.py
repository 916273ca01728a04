"""Many readings in, judgements with reasons out; groups are computed from judgements."""
