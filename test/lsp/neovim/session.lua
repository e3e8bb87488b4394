-- A session of Neovim's own LSP client with the server, without a person: open a draft, read what is found, mend one
-- finding, take leave. Writes what it saw as JSON to $ZHANGFA_SEEN and leaves.
local node, cli, root = vim.env.ZHANGFA_NODE, vim.env.ZHANGFA_CLI, vim.env.ZHANGFA_ROOT
local seen = { errors = {} }

local function finish()
  vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.ZHANGFA_SEEN)
  vim.cmd('qall!')
end

local function step(name, run)
  local ok, result = pcall(run)
  if not ok then
    table.insert(seen.errors, name .. ': ' .. tostring(result))
    finish()
  end
  return result
end

vim.cmd('edit ' .. vim.fn.fnameescape(root .. '/draft.md'))
local buffer = vim.api.nvim_get_current_buf()

local function messages()
  local all = vim.diagnostic.get(buffer)
  return vim.tbl_map(function(one) return one.code .. '@' .. one.lnum .. ':' .. one.col end, all)
end

local client = step('initialize', function()
  local id = vim.lsp.start_client({
    name = 'zhangfa',
    cmd = { node, cli, 'lsp', '--stdio' },
    root_dir = root,
    on_exit = function(code, signal)
      seen.exit = { code = code, signal = signal }
    end,
  })
  assert(id, 'the client did not start')
  assert(vim.lsp.buf_attach_client(buffer, id), 'the buffer was not attached')
  assert(vim.wait(10000, function() return vim.lsp.get_client_by_id(id).initialized end), 'no answer')
  return vim.lsp.get_client_by_id(id)
end)
seen.encoding = client.offset_encoding
seen.capabilities = vim.tbl_keys(client.server_capabilities)

step('diagnostics', function()
  assert(vim.wait(10000, function() return #messages() > 0 end), 'none came')
  seen.before = messages()
end)

step('code action', function()
  local comma = vim.tbl_filter(function(one) return one.code == 'punctuation-width' end, vim.diagnostic.get(buffer))[1]
  local at = comma.user_data.lsp and comma.user_data.lsp or {}
  seen.code = at.code
  local params = {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = vim.lsp.util.make_given_range_params(
      { comma.lnum + 1, comma.col }, { comma.end_lnum + 1, comma.col }, buffer, client.offset_encoding
    ).range,
    context = { diagnostics = {} },
  }
  local answer = client.request_sync('textDocument/codeAction', params, 10000, buffer)
  local action = vim.tbl_filter(function(one) return one.isPreferred end, answer.result)[1]
  seen.action = action.title
  if not action.edit then
    action = client.request_sync('codeAction/resolve', action, 10000, buffer).result
  end
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  seen.line = vim.api.nvim_buf_get_lines(buffer, comma.lnum, comma.lnum + 1, false)[1]
end)

step('diagnostics after the change', function()
  local function isGone()
    return not vim.tbl_contains(vim.tbl_map(function(one) return one.code end, vim.diagnostic.get(buffer)), 'punctuation-width')
  end
  assert(vim.wait(10000, isGone), 'the finding is still there')
  seen.after = messages()
end)

step('hover', function()
  local params = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = 2, character = 8 } }
  local answer = client.request_sync('textDocument/hover', params, 10000, buffer)
  seen.hover = answer.result.contents.value
end)

step('shutdown', function()
  client.stop()
  assert(vim.wait(10000, function() return seen.exit ~= nil end), 'the server lives on')
end)

finish()
