-- Requests one of COUNT names at random, from S0000001 on:
--   wrk … -s load.lua URL -- METHOD PATH COUNT [BODY]
-- and prints the result in one line, which src/load.rs reads.

local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("seed", threads)
end

function init(args)
  math.randomseed(seed)
  count = tonumber(args[3])
  -- Formatted once and filled in: the generator shares the cores with what it measures.
  local whole = wrk.format(args[1], args[2] .. "@", nil, args[4])
  local at = whole:find("@", 1, true)
  before, after = whole:sub(1, at - 1), whole:sub(at + 1)
end

function request()
  return before .. string.format("S%07d", math.random(count)) .. after
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d\n", summary.requests, summary.duration,
    latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
